import { COMMITMENT } from './commitment';
import { COMPLAINT } from './complaint';
import { CONTRACT } from './contract';
import { CREDENTIALS } from './credentials';
import { HEALTH } from './health';
import { MONEY } from './money';
import { PERSONNEL } from './personnel';
import { DISCOUNT, PRICE, REFUND } from './price';
import type { RiskRule } from './risk-rule';

/** The rules that read words, in the order in which their reasons are given. */
export const RISK_RULES: readonly RiskRule[] = [
  MONEY,
  PRICE,
  DISCOUNT,
  REFUND,
  CONTRACT,
  COMMITMENT,
  CREDENTIALS,
  HEALTH,
  PERSONNEL,
  COMPLAINT,
];
