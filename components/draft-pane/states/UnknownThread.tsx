import type { Failure } from '../../../utils/errors';
import { unknownThreadWords, words } from '../../words';
import { CopyReport, type CopyReportProps } from '../CopyReport';
import { Quiet } from './Quiet';

/** The page shows a mail, and what tells it from others is not there. */
export function UnknownThread({ failure, ...report }: CopyReportProps & { readonly failure: Failure }) {
  return (
    <Quiet title={words.states.unknownThread} text={unknownThreadWords(failure)}>
      <CopyReport {...report} />
    </Quiet>
  );
}
