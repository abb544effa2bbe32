import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import type { Role } from '../../shared/words/roles.ts'
import { expect } from './fixtures.ts'
import type { TestInitiative } from './initiative.ts'

/** What the tests of the small pages of `/i/:id` have in common. */

export const PHONE = { width: 390, height: 844 }
export const NAME = 'Grandparents’ walking group'

/** Refused calls and a cut network are told in the browser's console too. */
export const REFUSED = /Failed to load resource/

export const linkOf = ({ id, secret }: TestInitiative, role: Role): string => `/i/${id}#${secret[role]}`

export const asFacilitator = ({ secret }: TestInitiative) => ({
  authorization: `Bearer ${secret.facilitator}`,
})

/** What was sent to an initiative, as its facilitators see it. */
export const sentTo = async (
  page: Page,
  initiative: TestInitiative,
): Promise<{ id: string; name: string; status: string }[]> => {
  const answer = await page.request.get(`/api/initiatives/${initiative.id}/contributions`, {
    headers: asFacilitator(initiative),
  })
  return (await answer.json()) as { id: string; name: string; status: string }[]
}

/** The network goes away and comes back: then a page looks at once for what is new. */
export const reconnect = async (page: Page) => {
  await page.context().setOffline(true)
  await page.context().setOffline(false)
}

/** Fills the page that asks those who edit who they are. */
export const joinAs = async (page: Page, name: string, whom = 'Just me') => {
  await page.getByLabel('What shall we call you?').fill(name)
  await page.getByRole('radio', { name: whom }).check()
  await page.getByRole('button', { name: 'Join' }).click()
}

/** Fills the page that asks whoever has just started an initiative who they are. */
export const beginAs = async (page: Page, name: string) => {
  await page.getByLabel('What shall we call you?').fill(name)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
}

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click()

/** Answers all questions about somebody, up to the last but one. */
export const fillActor = async (page: Page) => {
  await page.getByRole('button', { name: /A person or group/ }).click()
  await page.getByLabel('Name of the group').fill(NAME)
  await next(page)
  await next(page)
  await page.getByRole('group', { name: 'How much say' }).getByLabel('Some say').check()
  await next(page)
  await page.getByRole('group', { name: 'Where do they stand' }).getByLabel('With us').check()
  await next(page)
  await page.getByRole('group', { name: 'affect them' }).getByLabel('Don’t know').check()
}

export const sendActor = async (page: Page) => {
  await fillActor(page)
  await page.getByRole('button', { name: 'Send it now' }).click()
}

/**
 * Fails with each place that axe complains about in a `part` of the page, a selector, in light and in dark; in dark of
 * the colours, the rest is the same.
 */
export const expectAccessible = async (page: Page, part = 'html') => {
  // our pages have no frames; with one in mind each look would open another page
  const inPart = () =>
    new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .include(part)
  await expectNothingFrom(inPart())
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  await expectNothingFrom(inPart().withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: 'light' })
}

const expectNothingFrom = async (axe: AxeBuilder) => {
  const { violations } = await axe.analyze()
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`,
    ),
  ).toEqual([])
}
