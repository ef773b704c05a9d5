/** A piece of plot code that the gallery draws. */
export interface GalleryExample {
  readonly title: string;
  readonly code: string;
}
