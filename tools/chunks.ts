type Imports = { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] }

/** The graph of modules, as the bundler knows it. */
type Graph = { getModuleInfo: (id: string) => Imports | null }

const START = /client\/app\/start\.tsx$/
const GRID = /client\/features\/plan\/grid-page\.tsx$/
const PLACES = /client\/features\/[a-z]+\/[a-z]+-page\.tsx$/

/**
 * Names the file that a module of ours comes in. Each file costs a request and some work of the browser, whatever its
 * size, so what is needed together comes together: what the application begins with, what the grid shares with other
 * places, and what nobody else may need. Null: as the bundler sees fit. `pages`: the modules that pages begin with.
 */
export const createChunks = (pages: readonly string[]) => {
  let nameOf: ((id: string) => string | null) | undefined
  return (id: string, graph: Graph): string | null => {
    nameOf ??= namesIn(graph, pages)
    return nameOf(id)
  }
}

const namesIn = (graph: Graph, pages: readonly string[]): ((id: string) => string | null) => {
  const all = [...reached(graph, pages, { later: true })]
  const of = (page: RegExp): Set<string> =>
    reached(
      graph,
      all.filter((id) => page.test(id)),
    )
  const guests = reached(graph, pages, { later: true, until: START })
  const [application, grid] = [of(START), of(GRID)]
  const others = reached(
    graph,
    all.filter((id) => PLACES.test(id) && !GRID.test(id)),
  )
  const elsewhere = reached(graph, pages, { later: true, until: GRID })
  return (id) => {
    // what is imported later begins a file of its own
    if (guests.has(id) || START.test(id) || PLACES.test(id)) return null
    if (application.has(id)) return 'application'
    if (!grid.has(id)) return null
    if (others.has(id)) return 'places'
    return elsewhere.has(id) ? null : 'grid'
  }
}

/** What these modules import, at once or also `later`, and so on; nothing from one that is `until`. */
const reached = (
  graph: Graph,
  from: readonly string[],
  { later = false, until }: { later?: boolean; until?: RegExp } = {},
): Set<string> => {
  const found = new Set<string>()
  const open = [...from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id) || until?.test(id)) continue
    found.add(id)
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {}
    open.push(...importedIds, ...(later ? dynamicallyImportedIds : []))
  }
  return found
}
