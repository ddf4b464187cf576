import { applyDecorators, Header } from '@nestjs/common';

/** Where such an answer is opened after all, it may do nothing, and only pages of this service may show it. */
export const HarmlessDownload = () =>
  applyDecorators(
    Header('content-security-policy', "sandbox; default-src 'none'"),
    Header('x-content-type-options', 'nosniff'),
    Header('cross-origin-resource-policy', 'same-origin'),
    Header('cache-control', 'no-store'),
  );
