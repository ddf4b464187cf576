/**
 * Conditions on a request `r` and its item `i`, for whoever asks what stands on a session or a piece
 * of evidence. A request that waits for its first decision:
 */
export const waits = `(r.outcome = 'open' AND i.state = 'awaiting-sign-off')`;

/**
 * Requests `r` and their items `i`, found from what they stand on (`h`). SQLite keeps the order of a
 * CROSS JOIN: else it would begin with every signature there is, to find those of one record.
 */
export const standingOn = (table: 'sign_off_request_entries' | 'sign_off_request_evidence') =>
  `${table} h CROSS JOIN sign_off_requests r CROSS JOIN plan_items i
   WHERE r.id = h.request_id AND i.id = r.plan_item_id`;

/** The signature that stands: the newest of an item that is signed off, changed since or not. */
export const signs = `(r.outcome = 'signed-off' AND i.state IN ('signed-off', 'changed') AND NOT EXISTS (
  SELECT 1 FROM sign_off_requests n
   WHERE n.plan_item_id = r.plan_item_id AND n.outcome = 'signed-off' AND n.revision > r.revision))`;
