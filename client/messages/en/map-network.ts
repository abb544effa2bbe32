/** The map laid out by its connections. */
export const network = {
  hint: 'Who is connected stands near. Places mean nothing else here, and nobody is moved by hand.',
  stays: 'In the network nobody is moved by hand: nothing was changed.',
  done: 'The network is shown: who is connected stands near.',
} as const
