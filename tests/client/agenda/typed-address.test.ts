import { describe, expect, test } from 'vitest'

import { linkAddress } from '../../../client/features/agenda/typed-address.ts'
import { isLinkAddress } from '../../../shared/link-address.ts'

describe('the address of a link', () => {
  test.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['  http://example.org ', 'http://example.org'],
    ['example.org/page', 'https://example.org/page'],
    ['example.org:8443/page', 'https://example.org:8443/page'],
    ['name@example.org', 'mailto:name@example.org'],
    ['mailto:name@example.org', 'mailto:name@example.org'],
  ])('%s is understood', (typed, address) => {
    expect(linkAddress(typed)).toBe(address)
  })

  test.each([
    '',
    'two words',
    'word',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'vbscript:x',
    '//',
  ])('%j is none', (typed) => {
    expect(linkAddress(typed)).toBeUndefined()
    expect(isLinkAddress(typed)).toBe(false)
  })
})
