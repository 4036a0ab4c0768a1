import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { DraftPane } from '../../components/draft-pane/DraftPane';
import { createPaneStore, type PaneStore } from '../../components/draft-pane/pane-store';
import '../../components/ui/theme.css';
import '../../components/draft-pane/pane.css';
import { connectToHub } from './connection';

function Pane({ store }: { readonly store: PaneStore }) {
  const { view, link, focusRequests } = useStore(store.state);
  return (
    <DraftPane view={view} stream={store.stream} link={link} focusRequest={focusRequests} send={store.send} />
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Pane store={createPaneStore(connectToHub())} />
    </StrictMode>,
  );
}
