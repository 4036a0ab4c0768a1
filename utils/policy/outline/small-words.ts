const WORDS = {
  en: `the and you your yours for with have has had this that these those will would shall should are our ours can could may might must please thanks
    thank not but from let know just also any some all there here then than they them their his her its she him who whom what when where which why how
    does did done doing don being been was were get got give take make made very much more most many about into onto over under out off again still yet
    only too such same other another each every both either own well good great fine nice best regards hello dear one two per via dont didnt cant wont
    ill ive youre were thats its like want need needs look looking see say said yes sure okay really maybe perhaps hope possible able whether because
    after before until since while during next last time times day days week today tomorrow monday tuesday wednesday thursday friday saturday sunday`,
  de: `der die das und ich sie wir ist nicht mit fur auf den dem des ein eine einen einem einer eines zu von vom zum zur ins wird werde werden wurde wurden
    haben habe hat hatte hatten konnen kann konnte konnten konntest konnt bitte danke vielen dank auch uns ihnen ihre ihr ihrer ihren ihrem dir dich dein deine deinen mir mich mein meine
    meinen unser unsere unseren bei beim wenn noch sehr gruss grusse grussen hallo liebe lieber geehrte guten tag tage woche dass oder aber als wie was
    wer wann welche welcher welches welchen nur schon mal doch dann denn weil damit nach uber unter vor seit bis aus sich sind sein war waren bin bist
    gibt geben gern gerne alle alles man mochte mochten wollen will soll sollen muss mussen darf noch wieder jetzt heute morgen ubermorgen montag dienstag
    mittwoch donnerstag freitag samstag sonntag uhr diese dieser dieses diesen diesem keine kein etwas mehr einfach ganz wurden lassen lass`,
  fr: `le la les des une et vous nous je tu il elle ils elles on est pas pour avec dans sur sous aux ce cet cette ces votre vos notre nos mon ton son mes
    tes ses leur leurs merci bonjour cordialement que qui quoi dont ou ne ni avez avons ont ai as etes sont etre avoir plus moins bien tres si mais donc
    car comme quand comment pourquoi combien quel quelle quels quelles me te se lui eux par plait sil moi toi tout tous toute toutes aussi encore deja
    peut peux pouvez pouvons pourriez pourrait pourrais fait faire faut faites votre cela ca chez entre jour jours semaine demain lundi mardi mercredi
    jeudi vendredi samedi dimanche aujourd hui serait sera etait jai quil quelle`,
  es: `el la los las un una unos unas y usted ustedes nosotros yo tu es no para con en del al este esta estos estas ese esa eso esto su sus mi mis tus nuestro
    nuestra gracias hola saludos saludo que por se lo le les me te nos os mas muy pero si ha han he hay esta estan estar ser son era podemos puede puedes pueden podria
    podrias podrian tambien manana hoy estimado estimada buenos buenas dias tardes como cuando donde cual cuales quien cuanto cuanta cuantos cuantas porque
    favor ya todo todos toda todas algo algun alguna sobre entre desde hasta sin tiene tienes tienen tengo tenemos hacer hace muchas mucho otra otro semana
    lunes martes miercoles jueves viernes sabado domingo quiere quieres quiero sera seria bien`,
  pt: `os as um uma uns umas voce voces nos eu ele ela eles elas nao para com em do da dos das no na nas ao aos este esta isto isso esse essa seu sua seus suas meu
    minha nosso nossa obrigado obrigada ola cumprimentos abraco que por se mais muito mas esta estao estar ser sao era pode podem podemos podes poderia
    poderiam tambem ate bom boa dia dias tarde prezado prezada caro cara como quando onde qual quais quem quanto quanta quantos quantas porque favor ja
    tudo todos toda todas algo algum alguma sobre entre desde sem tem temos tenho fazer faz outra outro semana amanha hoje segunda terca quarta quinta
    sexta sabado domingo feira lhe lhes foi sera seria gostaria bem pelo pela`,
  ja: `様 今回 本日 先日 場合 以上 以下 件 方 事 時 お願い 失礼 致し 申し 頂け 頂き 下さい 御座 存じ 連絡 確認`,
};

/** Words too frequent to say what a sentence is about, without case and accents. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(Object.values(WORDS).join(' ').split(/\s+/));
