import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { DraftPane } from '../../components/draft-pane/DraftPane';
import { createPaneStore, type PaneStore } from '../../components/draft-pane/pane-store';
import { browserSight, pageSight, tellsOfCovers, type Sight } from '../../components/draft-pane/sight';
import '../../components/ui/theme.css';
import '../../components/draft-pane/pane.css';
import { connectToHub } from './connection';
import { reviewInWorker } from './make-review';

function Pane({ store, sight }: { readonly store: PaneStore; readonly sight: Sight }) {
  const { view, link, focusRequests, report, review, thread } = useStore(store.state);
  return (
    <DraftPane
      view={view}
      stream={store.stream}
      link={link}
      focusRequest={focusRequests}
      report={report}
      review={review}
      thread={thread}
      sight={sight}
      wantReview={store.wantReview}
      send={store.send}
    />
  );
}

// Our own frame stands in the mail page itself. Anything else that frames this page gets nothing to show, and no line to the hub.
const isInMailPage = window.parent !== window && window.parent === window.top;

const root = document.getElementById('root');
if (root && isInMailPage) {
  const store = createPaneStore(connectToHub(), reviewInWorker());
  createRoot(root).render(
    <StrictMode>
      <Pane store={store} sight={tellsOfCovers() ? browserSight() : pageSight(store.look)} />
    </StrictMode>,
  );
}
