import { expect, test } from 'vitest'

import { sayPlace } from '../../../client/features/map/words.ts'
import {
  actorKinds,
  affectedWord,
  affecteds,
  dontKnow,
  positionWord,
  sayWord,
} from '../../../client/messages/en/words.ts'
import { answersOf, fieldsOf, NO_ANSWERS } from '../../../client/visitor/contribute/actor.ts'
import { QUESTIONS } from '../../../client/visitor/contribute/questions.ts'

/** Every choice of the phone's form, with what it sends. */
const choices = QUESTIONS.flatMap(({ name, options }) =>
  options.map(({ value, label }) => ({
    name,
    value,
    label,
    sent: fieldsOf({ ...NO_ANSWERS, name: 'Walking group', [name]: value }),
  })),
)

test.each(choices)('“$label” of the phone ($name) is the word for it on the map', ({ name, label, sent }) => {
  const { kind, influence, position, affected } = sent
  if (label === dontKnow) return expect(sent[name]).toBeUndefined()
  const [say, stands] = sayPlace({ at: { influence, position } })
  if (name === 'kind') expect(actorKinds[kind ?? 'group']).toBe(label)
  if (name === 'influence') expect(say).toMatch(new RegExp(`^${label}, [\\d.]+ of 10$`))
  if (name === 'position') expect(stands).toBe(label)
  if (name === 'affected') expect(affecteds[affected ?? -1]).toBe(label)
  return undefined
})

test.each(choices)(
  '“$label” of the phone ($name) is chosen again when it is changed',
  ({ name, value, sent }) => expect(answersOf(sent)[name]).toBe(value),
)

test('“with us” and “against” are one step from the middle, not two', () => {
  const stored = choices
    .filter(({ name }) => name === 'position')
    .map(({ label, sent }) => [label, sent.position])
  expect(stored).toEqual([
    ['Against', -1],
    ['In between', 0],
    ['With us', 1],
    [dontKnow, undefined],
  ])
})

test('a number that the phone has no choice for stays as it is', () => {
  const sent = { name: 'Mayor', influence: 2.5, position: 2, affected: 3 }
  expect(fieldsOf(answersOf(sent))).toMatchObject(sent)
})

test('what an earlier form sent is chosen by its word', () => {
  expect(answersOf({ name: 'Mayor', influence: 4 }).influence).toBe('some')
  expect(answersOf({ name: 'Mayor', influence: 7 }).influence).toBe('aLot')
})

test('the scales run to both sides alike', () => {
  expect([-2, -1.5, -1.49, -0.5, -0.49, 0.49, 0.5, 1.49, 1.5, 2].map(positionWord)).toEqual([
    'Strongly against',
    'Strongly against',
    'Against',
    'Against',
    'In between',
    'In between',
    'With us',
    'With us',
    'Strongly with us',
    'Strongly with us',
  ])
  expect([0, 1.4, 1.5, 4, 6.5, 8.5, 10].map(sayWord)).toEqual([
    'Not heard yet',
    'Not heard yet',
    'A little say',
    'Some say',
    'A lot of say',
    'Decides',
    'Decides',
  ])
  expect([0, 1, 2, 3, 4].map(affectedWord)).toEqual([...affecteds])
})
