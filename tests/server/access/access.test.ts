import type { Context } from 'hono'
import { expect, test } from 'vitest'

import { addressOf, isLocal, isSecure, originOf, publicOrigin } from '../../../server/access/origins.ts'
import { createAllowance } from '../../../server/access/allowance.ts'
import { plainCode } from '../../../server/access/secrets.ts'
import { standingOf } from '../../../server/access/standing.ts'
import { refusal } from '../../../server/refusal.ts'
import type { LinkRow } from '../../../server/storage/tables.ts'

const context = (
  remoteAddress: string,
  headers: Record<string, string> = {},
  url = 'http://table.local/',
): Context => {
  const request = { url, header: (name: string) => headers[name] }
  return { req: request, env: { incoming: { socket: { remoteAddress } } } } as unknown as Context
}

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('%s is counted as %s', (given, counted) => {
  expect(addressOf(context(given), { trustProxy: 0 })).toBe(counted)
})

test.each([
  [0, '198.51.100.1', '10.0.0.1'],
  [1, '198.51.100.1', '198.51.100.1'],
  [1, '203.0.113.9, 198.51.100.1', '198.51.100.1'],
  [2, '198.51.100.1, 10.0.0.2', '198.51.100.1'],
  [2, '203.0.113.9, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
  [3, '198.51.100.1', '198.51.100.1'],
  [1, '', '10.0.0.1'],
])('behind %i proxies, %s came from %s', (trustProxy, forwarded, address) => {
  expect(addressOf(context('10.0.0.1', { 'x-forwarded-for': forwarded }), { trustProxy })).toBe(address)
})

test('only what comes straight from this machine is local', () => {
  for (const own of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])
    expect(isLocal(context(own))).toBe(true)
  for (const other of ['10.0.0.1', '::2', '::ffff:10.0.0.1']) expect(isLocal(context(other))).toBe(false)
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
    expect(isLocal(context('127.0.0.1', { [name]: 'x' }))).toBe(false)
})

test('our origin is the public one, and the one that the request was sent to', () => {
  const origins = { publicUrl: 'https://table.example.org', trustProxy: 0 }
  const from = (origin: string) => originOf(context('x', { origin }), origins)
  expect(['https://table.example.org', 'http://table.local'].map(from)).toEqual(['own', 'own'])
  for (const origin of [
    'https://table.local',
    'http://table.example.org',
    'null',
    '',
    'http://table.local.evil',
  ])
    expect(from(origin)).toBe('foreign')
  expect(originOf(context('x'), origins)).toBe('none')
  expect(publicOrigin(context('x'), origins)).toBe('https://table.example.org')
})

test('https is what a trusted proxy or the public address says', () => {
  const https = { 'x-forwarded-proto': 'https' }
  const none = { publicUrl: null, trustProxy: 0 }
  expect(isSecure(context('x', https), none)).toBe(false)
  expect(isSecure(context('x', https), { ...none, trustProxy: 1 })).toBe(true)
  expect(publicOrigin(context('x', https), { ...none, trustProxy: 1 })).toBe('https://table.local')
  const origins = { ...none, publicUrl: 'https://table.local' }
  expect(isSecure(context('x'), origins)).toBe(true)
  expect(isSecure(context('x', {}, 'http://localhost/'), origins)).toBe(false)
})

test('an allowance comes back when its time is over, each key for itself', () => {
  let now = 0
  const allowance = createAllowance(2, 1000, { now: () => now })
  const take = (key: string) => allowance.take(key)
  expect([take('a'), take('a'), take('a'), take('b')]).toEqual([true, true, false, true])
  expect(allowance.wait('a')).toBe(1)
  now = 999
  expect(take('a')).toBe(false)
  now = 1000
  expect([take('a'), take('b')]).toEqual([true, true])
})

test('the memory of an allowance does not grow with who came long ago', () => {
  let now = 0
  const allowance = createAllowance(1, 1000, { now: () => now })
  for (let n = 0; n < 30_000; n++) {
    now += 1
    expect(allowance.take(`key-${n}`)).toBe(true)
  }
  expect(allowance.take('key-29999')).toBe(false)
})

const link = (given: Partial<LinkRow>): LinkRow => ({
  id: 'link',
  initiative: 'i',
  role: 'viewer',
  label: '',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: null,
  revokedAt: null,
  joined: 0,
  lastJoinedAt: null,
  ...given,
})

test('the highest role of the links that live counts', () => {
  const now = '2026-06-01T00:00:00.000Z'
  const past = '2026-05-01T00:00:00.000Z'
  const editor = link({ id: 'editor', role: 'editor' })
  const leading = link({ id: 'leading', role: 'facilitator' })
  expect(standingOf([link({}), leading, editor], now)).toEqual({ role: 'facilitator', link: 'leading' })
  expect(standingOf([{ ...leading, expiresAt: now }, editor], now)).toEqual({
    role: 'editor',
    link: 'editor',
  })
  expect(() => standingOf([{ ...editor, revokedAt: past }], now)).toThrow(refusal('link-revoked'))
  expect(() => standingOf([{ ...editor, expiresAt: past }], now)).toThrow(`This link worked until ${past}.`)
})

test('a short code is read as people type it', () => {
  expect(plainCode(' abcd-2345 ')).toBe('ABCD2345')
})
