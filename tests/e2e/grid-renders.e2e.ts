import type { Page } from '@playwright/test'
import * as Y from 'yjs'

import { addActivity } from '../../shared/model/activities.ts'
import { edit } from '../../shared/model/edit.ts'
import { expect, test } from '../support/fixtures.ts'
import { joinDocument } from '../support/script.ts'

const CARDS = 200

const fill = (doc: Y.Doc): string[] => {
  const phases = [...doc.getMap('phases').keys()]
  const components = [...doc.getMap('components').keys()]
  return Array.from({ length: CARDS }, (_, i) => {
    const phase = phases[i % phases.length] ?? ''
    const component = components[i % components.length] ?? ''
    return addActivity(doc, { phase, component, title: `Activity ${i}` }) ?? ''
  })
}

/**
 * Counts, before any script of the page runs, how often React renders each card: it tells its developer tools of each
 * commit, and marks what it rendered in it with the first bit of `flags`.
 */
const countRenders = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    type Fiber = {
      flags: number
      child: Fiber | null
      sibling: Fiber | null
      alternate: Fiber | null
      memoizedProps: Record<string, unknown> | null
      stateNode: unknown
    }
    const renders: Record<string, number> = {}
    const look = (fiber: Fiber, before: Fiber | null): void => {
      const id = fiber.child?.memoizedProps?.['data-activity']
      if (typeof id === 'string' && fiber !== before && (fiber.flags & 1) === 1)
        renders[id] = (renders[id] ?? 0) + 1
      if (before !== null && fiber.child === before.child) return
      for (let child = fiber.child; child; child = child.sibling) look(child, child.alternate)
    }
    const onCommitFiberRoot = (_id: number, root: { current: Fiber }) =>
      look(root.current, root.current.alternate)
    const nothing = () => undefined
    Object.assign(globalThis, {
      renders,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot,
        onCommitFiberUnmount: nothing,
        onPostCommitFiberRoot: nothing,
        checkDCE: nothing,
      },
    })
  })
}

const takeRenders = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const { renders } = globalThis as unknown as { renders: Record<string, number> }
    const taken = { ...renders }
    for (const id of Object.keys(renders)) delete renders[id]
    return taken
  })

test('somebody’s edit renders that one card of two hundred', async ({ openAs, server, initiative }) => {
  const provider = await joinDocument(server.url, initiative, 'plan')
  const ids = fill(provider.doc)
  const dana = await openAs('facilitator', 'Dana Okafor')
  await countRenders(dana)
  await dana.goto(`/i/${initiative.id}/grid`)
  await expect(dana.locator('[data-activity]')).toHaveCount(CARDS)
  await expect(dana.getByText('Activity 199', { exact: true })).toBeVisible()
  expect(Object.keys(await takeRenders(dana))).toHaveLength(CARDS)

  const [id = ''] = ids
  edit(provider.doc, () => {
    const title = provider.doc.getMap<Y.Map<unknown>>('activities').get(id)?.get('title')
    if (title instanceof Y.Text) title.insert(0, 'Changed ')
  })
  await expect(dana.getByText('Changed Activity 0')).toBeVisible()
  expect(await takeRenders(dana)).toEqual({ [id]: 1 })

  provider.awareness.setLocalStateField('at', { place: 'grid', item: `activities/${id}` })
  await expect(dana.locator(`[data-activity="${id}"]`).getByRole('img')).toBeVisible()
  expect(await takeRenders(dana), 'somebody who comes to a card').toEqual({})
  provider.destroy()
})

test('a letter that one types renders the card that it stands in', async ({ openAs, server, initiative }) => {
  const provider = await joinDocument(server.url, initiative, 'plan')
  const [id = ''] = fill(provider.doc)
  const dana = await openAs('facilitator', 'Dana Okafor')
  await countRenders(dana)
  await dana.goto(`/i/${initiative.id}/grid`)
  await expect(dana.locator('[data-activity]')).toHaveCount(CARDS)
  await dana.getByText('Activity 0', { exact: true }).click()
  await dana.keyboard.press('End')
  await expect(dana.getByRole('textbox')).toBeFocused()
  await takeRenders(dana)
  await dana.keyboard.type(' and')
  await expect(dana.getByRole('textbox')).toHaveValue('Activity 0 and')
  expect(Object.keys(await takeRenders(dana))).toEqual([id])
  provider.destroy()
})

/** How many elements were styled anew at once, at most, while `act` went on. */
const styledDuring = async (page: Page, act: () => Promise<void>): Promise<number> => {
  const browser = page.context().browser()
  await browser?.startTracing(page, { categories: ['devtools.timeline'] })
  await act()
  const trace = JSON.parse(String(await browser?.stopTracing())) as {
    traceEvents: { name: string; args: { elementCount?: number } }[]
  }
  const styled = trace.traceEvents.filter(({ name }) => name === 'UpdateLayoutTree')
  expect(styled.length, 'the page was styled').toBeGreaterThan(0)
  return Math.max(...styled.map(({ args }) => args.elementCount ?? 0))
}

test('who comes to a card and goes has little else on the page styled anew', async ({
  openAs,
  server,
  initiative,
}) => {
  const provider = await joinDocument(server.url, initiative, 'plan')
  const [id = ''] = fill(provider.doc)
  const dana = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'grid' })
  await expect(dana.locator('[data-activity]')).toHaveCount(CARDS)
  await expect(dana.getByText('Saved', { exact: true })).toBeVisible()
  const card = dana.locator(`[data-activity="${id}"]`)
  const mark = card.getByRole('img')
  const most = await styledDuring(dana, async () => {
    provider.awareness.setLocalStateField('at', { place: 'grid', item: `activities/${id}` })
    await expect(mark).toBeVisible()
    provider.awareness.setLocalStateField('at', { place: 'grid' })
    await expect(mark).toBeHidden()
  })
  expect(most).toBeLessThan(CARDS)
  provider.destroy()
})

test('who goes over the grid, or drags a card over it, has little of it styled anew', async ({
  openAs,
  server,
  initiative,
}) => {
  const provider = await joinDocument(server.url, initiative, 'plan')
  const [id = ''] = fill(provider.doc)
  provider.destroy()
  const dana = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'grid' })
  await expect(dana.locator('[data-activity]')).toHaveCount(CARDS)
  // the map has rules of its own for what is pointed at, which stay
  await dana.getByRole('link', { name: 'Power map' }).click()
  await expect(dana.locator('.tl-canvas')).toBeVisible()
  await dana.getByRole('link', { name: 'Theory of action' }).click()
  await expect(dana.locator(`[data-activity="${id}"]`)).toBeVisible()
  const cells = await dana.getByRole('cell').all()
  const card = dana.locator(`[data-activity="${id}"]`)
  await card.hover()
  const most = await styledDuring(dana, async () => {
    for (const cell of cells.slice(0, 3)) await cell.hover()
    await card.hover()
    await dana.mouse.down()
    for (const cell of cells.slice(0, 3)) await cell.hover()
    await expect(dana.locator('[class*=line]').first()).toBeVisible()
    await dana.keyboard.press('Escape')
    await dana.mouse.up()
  })
  // a cell has some thirty cards of a dozen elements
  expect(most).toBeLessThan(CARDS)
})

test('who is at a card that is out of sight is seen there once one comes to it', async ({
  openAs,
  server,
  initiative,
}) => {
  const provider = await joinDocument(server.url, initiative, 'plan')
  const phase = [...provider.doc.getMap('phases').keys()][0] ?? ''
  const component = [...provider.doc.getMap('components').keys()][0] ?? ''
  const ids = Array.from(
    { length: CARDS },
    (_, i) => addActivity(provider.doc, { phase, component, title: `Activity ${i}` }) ?? '',
  )
  const dana = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'grid' })
  await expect(dana.locator('[data-activity]')).toHaveCount(CARDS)
  const [near, far] = [ids[0], ids.at(-1)].map((id) => dana.locator(`[data-activity="${id}"]`))
  const goTo = (id = '') =>
    provider.awareness.setLocalStateField('at', { place: 'grid', item: `activities/${id}` })
  goTo(ids.at(-1))
  await expect(dana.getByRole('img', { name: /is here/ })).not.toHaveCount(0)
  await far?.scrollIntoViewIfNeeded()
  await expect(far!.getByRole('img')).toBeVisible()
  goTo(ids[0])
  await expect(far!.getByRole('img')).toBeHidden()
  await near?.scrollIntoViewIfNeeded()
  await expect(near!.getByRole('img')).toBeVisible()
  provider.destroy()
})
