import type { Response, signOffs } from '@tracker/contract';

/** One request as its signer judges it. */
export type Review = Response<typeof signOffs.getReview>;
