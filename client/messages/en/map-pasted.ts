/** Why something that was pasted or dropped is not put on the map. */
export const refused = {
  pictures: 'Pictures are not put on the map. A list of names is, or a file with people and connections.',
  canvas: 'What was copied from a canvas is not put on the map. Bring its people in as a list or a file.',
  code: 'That is the code of a page or a picture, and is not put on the map. A list of names is.',
  address: 'Pages are not put on the map. Write the address in the note of somebody it is about.',
} as const
