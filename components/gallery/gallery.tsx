import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { PaneMessage } from '../../utils/messaging/protocol';
import { DraftPane } from '../draft-pane/DraftPane';
import { createStreamText } from '../draft-pane/stream-text';
import '../ui/theme.css';
import '../draft-pane/pane.css';
import '../settings/settings.css';
import { GALLERY_PAGES } from './pages';
import { GALLERY_STATES, type GalleryState } from './states';

declare global {
  interface Window {
    /** What the pane asked for, for the spec to read. */
    posted: PaneMessage[];
  }
}

window.posted = [];

/** Shows the one state the address names: `#ready`, `#ready+dark`. */
function Gallery({ state, isDark }: { readonly state: GalleryState; readonly isDark: boolean }) {
  const [stream] = useState(() => {
    const source = createStreamText();
    const phase = state.view.reply?.phase;
    if (phase?.name === 'drafting') source.append(phase.draftId, state.streamed);
    return source;
  });
  return (
    <DraftPane
      view={{ ...state.view, appearance: { ...state.view.appearance, isDark } }}
      stream={stream}
      link={state.link}
      focusRequest={0}
      send={(message) => {
        window.posted.push(message);
      }}
    />
  );
}

const [name = '', scheme] = location.hash.slice(1).split('+');
const shown = GALLERY_STATES.find((state) => state.name === name);
const root = document.querySelector('#root');
if (shown && root) createRoot(root).render(<Gallery state={shown} isDark={scheme === 'dark'} />);
else if (root) {
  // The pane's sheet keeps its frame from scrolling; the other pages scroll.
  for (const element of [document.documentElement, document.body, root]) {
    element.setAttribute('style', 'height: auto; overflow: visible');
  }
  createRoot(root).render(GALLERY_PAGES[name]);
}
