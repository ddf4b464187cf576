import { Page } from '../app/page';
import { backToPiece, type PieceView } from './piece-view';

/** A move that is not open, also to who comes by an old link. */
export const Cannot = ({ title, view }: { title: string; view: PieceView }) => (
  <Page title={title} back={backToPiece(view.evidence)} whoCanSee={view.apprenticeship.whoCanSee}>
    <p className="govuk-body">
      It was withdrawn, it waits for sign-off as part of a request, or it is somebody else’s.
    </p>
  </Page>
);
