import { type ErrorCode, NO_INITIATIVE } from './errors.ts'

/** What is said of each thing that can go wrong, unless there is more to say: for people, with what to do. */
export const SENTENCES: Record<ErrorCode, string> = {
  'not-found': 'There is nothing at this address.',
  'wrong-method': 'This address does not take that kind of request.',
  'too-large': 'That is more than can be sent at once.',
  'no-initiative': NO_INITIATIVE,
  'not-joined': 'You have not joined this initiative on this device. Open the link that you were sent.',
  'link-unknown':
    'This link does not open this initiative. Check that it was copied whole, or ask for a new one.',
  'link-revoked': 'This link was turned off. Ask a facilitator for a new one.',
  'link-expired': 'This link has expired. Ask a facilitator for a new one.',
  'membership-ended':
    'A facilitator ended your membership of this initiative. Ask them if you should be in it.',
  'initiative-deleted': 'This initiative was deleted. A facilitator can bring it back for some time.',
  'not-allowed': 'Your link does not allow this.',
  'foreign-origin': 'This request came from another site and was refused.',
  'bad-request': 'Something in this request cannot be read.',
  paused: 'Editing is paused by a facilitator. Nothing is lost: it goes on when the pause ends.',
  'last-facilitator': 'This is the last link for facilitators. Make another one first.',
  'already-reviewed': 'Somebody has answered this already.',
  'prompt-closed': 'This question is closed.',
  'slow-down': 'That was too many at once. Wait a moment and try again.',
  'cannot-save':
    'The server cannot save at the moment. Nothing that you typed is lost: it is kept and tried again.',
  'server-error':
    'Something went wrong on the server. Nothing was changed; whoever runs it finds more in its log.',
  stopping: 'The server is restarting. You will be connected again by itself.',
  'cannot-load':
    'This document cannot be opened at the moment. Nothing was changed. Whoever runs the server can look into it.',
  'too-slow': 'The connection is too slow. You will be connected again by itself.',
  'too-many': 'There are too many connections. You will be connected again by itself.',
  'too-fast':
    'More came at once than the server can take. You will be connected again by itself; nothing is lost.',
  'update-too-large': 'One change was larger than the server takes at once.',
  'bad-frame': 'The connection sent something that cannot be read.',
}
