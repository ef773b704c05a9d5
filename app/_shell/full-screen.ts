/**
 * Lets an element fill the screen. Where the browser has no such thing, as on some phones, or refuses, as in a frame,
 * everything stays as it is.
 *
 * @see https://fullscreen.spec.whatwg.org/#dom-element-requestfullscreen for the TypeError of a refusal
 */
export async function fillScreen(element: Partial<Pick<Element, 'requestFullscreen'>>): Promise<void> {
  await outlastRefusal(element.requestFullscreen?.({ navigationUI: 'hide' }));
}

/** Gives the screen back; nothing happens while nothing fills it. */
export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement !== null) await outlastRefusal(document.exitFullscreen());
}

/** Lets the page fill the screen, or gives it back. */
export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement === null) await fillScreen(document.documentElement);
  else await leaveFullScreen();
}

async function outlastRefusal(request: Promise<void> | undefined): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
