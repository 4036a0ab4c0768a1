import type { PaneView } from '../../../utils/messaging/protocol';
import { Button } from '../../ui/Button';
import { obstacleWords } from '../../words';
import type { CardActs } from '../card';
import { Quiet } from './Quiet';

export interface ObstacleProps {
  readonly obstacle: NonNullable<PaneView['obstacle']>;
  readonly host: string;
  readonly acts: Pick<CardActs, 'openSettings'>;
}

/** What has to be settled in the settings before a draft can be made. */
export function Obstacle({ obstacle, host, acts }: ObstacleProps) {
  const said = obstacleWords(obstacle, host);
  return (
    <Quiet title={said.title} text={said.text}>
      <Button
        look="primary"
        onClick={() => {
          acts.openSettings(obstacle === 'no-permission' ? 'model' : 'first-run');
        }}
      >
        {said.action}
      </Button>
    </Quiet>
  );
}
