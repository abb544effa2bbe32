/** What a page says before its scripts have come, and instead of them. */
export const start = {
  noScripts:
    '<strong>Scripts are switched off in this browser.</strong> Allow them for this address, and load the page again.',
  slow: 'This page is still opening. If it stays like this, load it again, or try another browser.',
  needs:
    'It needs Chrome or Edge 109, Firefox 115, Safari 15.6 (iOS 15.6), or a newer one, with scripts and cookies.',
}
