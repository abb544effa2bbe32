/** Whether the browser keeps a screen awake for a page that asks: not over plain http. */
export const mayKeepAwake = (): boolean => 'wakeLock' in navigator

/** Keeps the screen awake while the page is seen. Returns what ends it. */
export const keepAwake = (): (() => void) => {
  if (!mayKeepAwake()) return () => {}
  let lock: WakeLockSentinel | undefined
  const ended = new AbortController()
  const ask = async () => {
    if (document.hidden || (lock && !lock.released)) return
    try {
      lock = await navigator.wakeLock.request('screen')
      if (ended.signal.aborted) await lock.release()
    } catch {
      // a battery that is nearly empty: it is asked again when the page is seen again
    }
  }
  document.addEventListener('visibilitychange', () => void ask(), { signal: ended.signal })
  void ask()
  return () => {
    ended.abort()
    void lock?.release()
  }
}
