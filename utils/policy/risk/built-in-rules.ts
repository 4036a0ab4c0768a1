/** A rule as the settings show it. */
export interface BuiltInRule {
  readonly id: string;
  readonly tier: 'normal' | 'high';
  /** It is not high by itself, so it can be made so. */
  readonly canBeRaised: boolean;
}

/** Ids of the rules that read words (`risk-rules.ts`) without their words, which a page of settings has no use for. */
const READS_WORDS = [
  'money',
  'price',
  'discount',
  'refund',
  'contract',
  'commitment',
  'credentials',
  'health',
  'personnel',
  'complaint',
] as const;

/** What is found about recipients and facts and is costly by itself. */
const ALWAYS_HIGH = ['contradiction', 'unsupported-particulars', 'outside-newcomer', 'look-alike'] as const;

/** What is found about recipients, the mail and facts, and asks for no more than normal care by itself. */
const RAISABLE = [
  'outside',
  'new-to-thread',
  'never-written',
  'address-unknown',
  'many-recipients',
  'reply-to-differs',
  'sender-differs',
  'attachment-missing',
  'unsupported',
] as const;

/** Every built-in rule, those that read words first. */
export const BUILT_IN_RULES: readonly BuiltInRule[] = [
  ...[...READS_WORDS, ...ALWAYS_HIGH].map((id) => ({ id, tier: 'high' as const, canBeRaised: false })),
  ...RAISABLE.map((id) => ({ id, tier: 'normal' as const, canBeRaised: true })),
];
