import { Fragment, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { succeed, type Result } from '../../utils/errors';
import type { PaneMessage } from '../../utils/messaging/protocol';
import { DraftPane } from '../draft-pane/DraftPane';
import { IN_SIGHT, OUT_OF_SIGHT } from '../draft-pane/sight';
import { createStreamText } from '../draft-pane/stream-text';
import '../ui/theme.css';
import '../draft-pane/pane.css';
import '../settings/settings.css';
import { GALLERY_PAGES } from './pages';
import { CHAIR_THREAD } from './reviews';
import { GALLERY_STATES, SAMPLE_REPORT, type GalleryState } from './states';

declare global {
  interface Window {
    /** What the pane asked for, for the spec to read. */
    posted: PaneMessage[];
  }
}

window.posted = [];

interface ShownStateProps {
  readonly state: GalleryState;
  readonly isDark: boolean;
}

function ShownState({ state, isDark }: ShownStateProps) {
  const [stream] = useState(() => {
    const source = createStreamText();
    const phase = state.view.reply?.phase;
    if (phase?.name === 'drafting') source.append(phase.draftId, state.streamed);
    return source;
  });
  const [report, setReport] = useState<Result<string> | null>(null);
  useLayoutEffect(() => {
    answerReport = () => {
      setReport(succeed(SAMPLE_REPORT));
    };
  }, []);
  return (
    <DraftPane
      view={{ ...state.view, appearance: { ...state.view.appearance, isDark } }}
      stream={stream}
      link={state.link}
      focusRequest={0}
      report={report}
      review={state.review}
      thread={CHAIR_THREAD}
      sight={state.isCovered ? OUT_OF_SIGHT : IN_SIGHT}
      wantReview={wantNothing}
      send={send}
    />
  );
}

const wantNothing = (): void => undefined;

let answerReport: () => void = () => undefined;

const send = (message: PaneMessage): void => {
  window.posted.push(message);
  if (message.type === 'check-page') answerReport();
};

const onAddress = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => {
    removeEventListener('hashchange', listener);
  };
};

/**
 * Shows the one state or page the address names, and another when the address changes: `#ready`, `#ready+dark`. What follows a
 * second plus is not read: with it the same state can be begun anew.
 */
function Gallery() {
  const address = useSyncExternalStore(onAddress, () => location.hash.slice(1));
  const [name = '', scheme] = address.split('+');
  const state = GALLERY_STATES.find((known) => known.name === name);
  useLayoutEffect(() => {
    document.documentElement.dataset.shown = address;
  }, [address]);
  return (
    <Fragment key={address}>
      {state ? <ShownState state={state} isDark={scheme === 'dark'} /> : GALLERY_PAGES[name]}
    </Fragment>
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Gallery />);
