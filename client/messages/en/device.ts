/** The same person on a second device. */
export const device = {
  title: 'Continue on another device',
  intro: 'Go on as yourself on a phone or another computer: the same name, the same seat.',
  open: 'On the other device, open this address:',
  scan: 'Or scan it with its camera.',
  page: 'Code: the page where you type the code',
  onlyHere:
    'The address of this page works only on this computer. Open the page at an address that other devices can reach.',
  type: 'Type this code there:',
  show: 'Show the code',
  over: 'This code has run out.',
  another: 'Show a new code',
  left: (minutes: number, seconds: number) =>
    `Good for ${minutes}:${String(seconds).padStart(2, '0')} more, once.`,
  warning: 'Whoever types this code is you here, and can do all that you can. Do not show it on the wall.',
} as const
