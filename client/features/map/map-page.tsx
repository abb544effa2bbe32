export const MapPage = () => null
