import type { Row } from '../row';
import { exactlyOnce } from './exactly-once';
import { blocked, falseAlarms } from './false-alarms';
import { faults } from './faults';
import { messages } from './messages';
import { markup, obedientModel } from './model-output';
import { readBack } from './read-back';
import { stream } from './stream';
import { unicodeAttacks, unicodeLegitimate } from './unicode';

export const ROWS: readonly Row[] = [
  obedientModel,
  unicodeAttacks,
  unicodeLegitimate,
  markup,
  messages,
  falseAlarms,
  blocked,
  faults,
  exactlyOnce,
  readBack,
  stream,
];
