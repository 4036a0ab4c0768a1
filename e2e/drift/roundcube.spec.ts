import { test } from '@playwright/test';
import { skipWithoutRoundcube } from '../../webmail/roundcube/skip.ts';
import { roundcube } from '../sites/roundcube.ts';
import { readsWhateverElseChanges } from './fuzz-suite.ts';
import { stopsWhereSomethingIsMissing } from './missing-suite.ts';
import { sendsOnEveryVariant } from './variants-suite.ts';

test.describe(() => {
  test.beforeAll(skipWithoutRoundcube);

  stopsWhereSomethingIsMissing(roundcube, {
    scenes: [
      { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants: {} },
      { subject: 'Samples and price list', kind: 'reply', variants: { compose: 'text' } },
    ],
    doesWithout: {},
    notHere: {},
  });

  readsWhateverElseChanges(roundcube, {
    scenes: [
      { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants: {} },
      { subject: 'Samples and price list', kind: 'reply', variants: { locale: 'he_IL' } },
    ],
    beginnings: [],
    children: [],
    ordered: '#messagebody, .header',
    untouched: '#messagebody',
  });

  sendsOnEveryVariant(roundcube, { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants: {} });
});
