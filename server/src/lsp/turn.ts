/**
 * Resolves when messages that arrived together were taken in: the connection hands over one a turn, so after two turns a
 * cancellation or a change right behind the current message has been seen.
 */
export async function messagesTaken(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

/** Browsers lack `setImmediate`. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
