import type OlMap from 'ol/Map'
import Overlay from 'ol/Overlay'

const size = { width: 26, height: 34 }

/** The mark of a chosen position: it stands on its point and lets clicks through. */
export function pinOverlay(map: OlMap): Overlay {
  const picture = document.createElement('img')
  picture.src = '/map-pin.svg'
  picture.alt = ''
  picture.width = size.width
  picture.height = size.height
  const overlay = new Overlay({ element: picture, positioning: 'bottom-center', stopEvent: false })
  map.addOverlay(overlay)
  return overlay
}
