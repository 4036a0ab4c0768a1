const NAMES = `
  aaron abigail adam adele adrian adriana adriano agathe agnes agnieszka ahmed aisha alan alba alberto aled alejandra alejandro alena alessandra alessandro alex alexander alexandra alexandre
  alfonso alfredo ali alice alicia aline alison almudena alvaro amanda amandine amelia amelie amina amit amparo ana anabela anais andre andrea andreas andres andrew
  andrzej anette angela angelika angelique anika anita anja anke ann anna annabel anne annette annika anouk antje anton antonella antonia antonio antoine antony aoife aria
  ariane arjun armando arnaud arno arthur arturo astrid audrey aurelie axel ayse barbara bart bastian bea beata beate beatrice beatriz beatrix ben benedict benedikt benjamin
  benoit berenike bernadette bernard bernd berta bertrand bettina bianca birgit birte bjorn boris brandon brenda brian brigitte bridget britta bruno caio callum camila camilla camille carina carl carla
  carlo carlos carmen carol carolin carolina caroline caterina catherine cathy cecile cecilia celia celine cesar charles charlie charlotte chantal chiara chloe chris christa christian christiane
  christina christine christoph christophe christopher cindy claire clara clarissa claude claudia claudio claus clemens clement colette colin conny connor constance constantin corinna corinne cornelia cristian
  cristiano cristina cynthia dagmar damien dan dani daniel daniela daniele danielle danny daria dario dave david debbie deborah denis denise derek derya diana diane didier diego dieter dietmar
  dirk dmitri dominic dominik dominique donald donna doris dorothea dorothee dorothy douglas duarte duncan dylan edgar edith edmund edoardo eduard eduardo edward eileen elaine elena eleonore elias elif elisa elisabeth elise elizabeth
  elke ella ellen ellie elliot eloise elsa elena emanuel emil emilia emilie emilio emily emma emmanuel emmanuelle enrico enrique eric erica erich erik erika esteban estelle esther etienne eugene eugenia eva evan
  evelyn fabian fabien fabienne fabio fabrice farid fatima fatma federica federico felicia felicity felipe felix felicitas fernanda fernando filipa filipe finn fiona flavia flora florence florent florian frances
  francesca francesco francisca francisco franck francois francoise frank franz franziska fred frederic frederick frederik freya friederike friedrich fritz gabriel gabriela gabriele gabrielle gaelle gareth gaspard gaston gavin geoff geoffrey georg
  george georgia georgina gerald gerard gerd gerhard gerlinde germaine gertrud gesine gianna gilbert gilles gina giovanni gisela giulia giuseppe gladys glenda glenn gloria gonzalo gordon graham greg gregor gregory greta gregoire guido guilherme
  guillaume guillermo gunther gustav gustavo guy gwen gwendolyn hana hanna hannah hannelore hannes hans harald harold harriet harry hassan hector heike heiko heinrich heinz helen helena helene helga hella helmut henning henri henrik henrique henry herbert
  hermann hilary hilda hilde holger horst howard hubert hugh hugo iain ian ibrahim ida ignacio igor ilka ilona imogen ina ines inga inge ingeborg ingo ingrid irena irene irina iris irma isaac isabel isabela isabell isabella isabelle isidro ivan ivana ivo
  jacek jack jackie jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janina janine jasmin jason javier jean jeanne jeff jeffrey jelena jenna jennifer jenny jens jeremy jerome jesse jessica jill jim jimena joachim joan joana joanna joanne joao
  joaquim joaquin jochen joe joel joelle johan johann johanna johannes john jonas jonathan jordi jorg jorge jose josef josefa josefina joseph josephine josh joshua juan juana judith julia julian juliana juliane julie julien juliet juliette julio julius jurgen justin
  justine justyna jutta kai karen karim karin karina karl karla karolina karsten kasia kaspar kate katharina katherine kathleen kathrin kathryn kathy katie katja katrin katrina kay keith kelly kenneth kenny kerstin kevin kilian kim kirsten kirsty klara klaus
  konrad konstantin kristian kristin kristina krystyna kurt kylie lars laura laure laurence laurent lauren laurie lea leandro leila leo leon leonard leonardo leonie leonor leopold leslie leticia lewis liam lidia lilian liliana lilli lily lina linda lionel lisa liz lola lorena lorenz
  lorenzo lorna lothar louis louisa louise luc luca lucas lucia luciana lucie lucien lucinda lucy ludovic ludwig luigi luis luisa luise lukas luke lutz lydia lynn maddie madeleine magali magda magdalena maia maike maite maja malcolm malte manfred manon manuel manuela
  mara marc marcel marcela marcelo marco marcos marcus marek margaret margarete margarida margarita margit margot margrit maria mariana marianne marie marielle marina mario marion marisa marisol marissa marita marius marjorie markus marlene marlies marta martha martin martina martine
  mateo mateus mathias mathieu mathilde mats matt matteo matthew matthias matthieu maud maureen maurice mauricio mauro max maxime maximilian maya megan mehdi mehmet melanie melina melissa mercedes merle mia michael michaela michal michel michele micheline michelle miguel mika mike
  mikel milan milena mina miranda mireille miriam mirjam mohamed mohammed moira molly mona monica monika monique moritz morgan murielle muriel mustafa nadia nadine nadja nancy natalia natalie natascha nathalie nathan neil nele nelly nerea nia niamh nick nicholas nico nicola nicolas nicole niklas
  nils nina noah noelle noemi nora norbert norma nuno nuria octavio odile ole oleg olga oliver olivia olivier omar orla oscar oskar otto owen pablo paola paolo pascal pascale patricia patrice patrick patricio patrizia paul paula paulina pauline paulo pawel pedro peggy
  penelope penny percy peter petra phil philip philipp philippa philippe phoebe phyllis pia piotr pilar piotrek priya quentin rachel rafael raffaela rahul rainer raimund ralf ralph ramon ramona raphael raquel rashid raul raymond rebecca regina regine reinhard reinhold rena renata renate rene
  ricardo riccardo richard rita robert roberta roberto robin rocio rodrigo rogerio roger roland rolf roman romain romy ronald rosalie rosalind rosemary rosie ross roswitha roxana roy ruben rudi rudolf rui rupert russell ruth ryan sabina sabine sabrina salma salvador sam samantha samir samira
  samuel sandra sandrine sandy sara sarah sascha saskia scott sean sebastian sebastiao sebastien selina selma serge sergio severine shane shannon sharon sheila shirley sibylle sidney siegfried sigrid silas silke silvia silvio simon simona simone sina sinead sofia solange soledad sonia sonja
  sophia sophie soraya stan stanislaw stefan stefanie stella stephan stephane stephanie stephen steve steven stuart sunita susan susana susann susanna susanne suzanne svea sven svenja svetlana sybille sylvain sylvia sylvie tamara tania tanja tariq tatjana teo teresa terry thea theo theodor theresa
  therese thiago thierry thomas thorsten tiago tibor till tilo tim timo timothy tina tobias tobi todd tom tomas tony torben torsten tracy trevor tristan udo ulf uli ulla ulrich ulrike ursula ute uwe valentin valentina valeria valerie vanessa vera verena veronica veronika veronique vicente victor
  victoria viktor viktoria vincent violeta virginia virginie vitor viviane vivian volker wanda walter waltraud wendy werner wiebke wilfried wilhelm willi william wolf wolfgang xavier ximena yael yann yannick yasmin yolanda yusuf yvan yves yvette yvonne zara zoe zofia
`;

/** Given names that are common in Europe and the Americas and no everyday word in any of the languages; without accents. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

const FAMILY_NAMES_IN_JAPAN =
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 齋藤 斉藤 清水 山崎 森本 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊地 菊池 佐野 大西 杉本 新井 浜田 菅原 市川 水野 小松 島田 古川 小山 高田 山内 西田 吉川 五十嵐 北村 安田 中田 川口 平田 川崎 飯田 東海林 久保田 吉村 本田 服部 矢野 大島 関口 松下 片山 大久保 土屋 西川 荒木 黒田 堀 永井 望月 大橋 早川 秋山 成田 須藤 栗原 津田 熊谷 石原 小池 岩本 樋口 奥村 松岡 松村 岩田 星野 馬場 白石';

/** The family names most people in Japan have. */
export const JAPANESE_FAMILY_NAMES: readonly string[] = FAMILY_NAMES_IN_JAPAN.split(' ').sort(
  (a, b) => b.length - a.length,
);

const SHORT_FORMS: Readonly<Record<string, string>> = {
  alex: 'alexander alexandra alexandre alejandro alejandra alexis',
  andi: 'andreas andrea',
  bea: 'beatrice beatriz beatrix',
  ben: 'benjamin benedikt benedict',
  bert: 'albert robert',
  bill: 'william',
  bob: 'robert',
  chris: 'christian christiane christine christina christopher christoph christophe',
  cris: 'cristina cristiano',
  dan: 'daniel daniela',
  dani: 'daniel daniela',
  dave: 'david',
  edu: 'eduardo',
  flo: 'florian florence florent',
  fran: 'francisco francisca frances',
  fred: 'frederick frederic alfred',
  gabi: 'gabriele gabriela',
  greg: 'gregory gregor',
  isa: 'isabel isabelle isabella',
  jim: 'james',
  joe: 'joseph',
  jon: 'jonathan jonas',
  josh: 'joshua',
  kate: 'katherine catherine',
  kathi: 'katharina',
  katie: 'katherine catherine',
  leo: 'leonardo leonard leopold leonie',
  liz: 'elizabeth',
  manu: 'manuel manuela emmanuel',
  matt: 'matthew matthias',
  max: 'maximilian maxime maxwell',
  mike: 'michael',
  nacho: 'ignacio',
  nick: 'nicholas nicolas',
  nico: 'nicolas nicole nicolo',
  pat: 'patrick patricia',
  paco: 'francisco',
  pepe: 'jose',
  phil: 'philip philipp philippe',
  rafa: 'rafael',
  rob: 'robert roberto',
  sam: 'samuel samantha samir',
  seb: 'sebastian sebastien',
  steph: 'stephanie stephane',
  steve: 'steven stephen',
  sue: 'susan suzanne',
  susi: 'susanne',
  tim: 'timothy timo',
  tobi: 'tobias',
  tom: 'thomas tomas',
  toni: 'antonio anton antonia',
  tony: 'anthony antonio antony',
  uli: 'ulrich ulrike',
  val: 'valerie valentin valeria',
  vicky: 'victoria',
  will: 'william',
  lena: 'helena magdalena',
  fi: 'fiona',
  jo: 'joanna joanne johanna joseph josephine',
};

/** Whether one name is what people of the other are usually called. Both without accents, lower case. */
export const isShortFormOf = (short: string, long: string): boolean =>
  SHORT_FORMS[short]?.split(' ').includes(long) ?? false;
