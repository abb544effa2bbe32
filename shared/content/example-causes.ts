/** How the way power is held adds to the problem, in the example; `by`: people and groups, `through`: the ends of connections, by its own keys. */
export const EXAMPLE_CAUSES: readonly {
  text: string
  by: readonly string[]
  through: readonly (readonly [from: string, to: string])[]
}[] = [
  {
    text: 'Home daycares feel the slot rule first and are asked last.',
    by: ['daycares'],
    through: [['licensing', 'daycares']],
  },
  {
    text: 'Those who decide where child care opens do not need it themselves.',
    by: ['mayor', 'council'],
    through: [['developers', 'mayor']],
  },
]
