import { type Page, expect } from '@playwright/test'

/** Frames: by then what falls to nothing has been found again. */
const SOON = 12

/** From now on notes each time nothing at all has the focus, and what had it before. */
export const watchFocus = (page: Page): Promise<void> =>
  page.evaluate((soon) => {
    const lost: string[] = []
    let before = ''
    let frames = 0
    const look = () => {
      const { activeElement: now, body } = document
      frames = now === null || now === body ? frames + 1 : 0
      if (frames === soon && before !== '') lost.push(before)
      if (now && now !== body) before = now.getAttribute('aria-label') ?? now.textContent.trim().slice(0, 60)
      requestAnimationFrame(look)
    }
    look()
    Object.assign(globalThis, { lost })
  }, SOON)

/** That something had the focus all the while. */
export const expectNeverLost = async (page: Page): Promise<void> => {
  // as long as it may take
  const lost = await page.evaluate(async (soon) => {
    for (let i = 0; i <= soon; i++) await new Promise(requestAnimationFrame)
    return (globalThis as unknown as { lost: string[] }).lost
  }, SOON)
  expect(lost, 'what had the focus before nothing had it').toEqual([])
}
