const hearers = new WeakMap<Element, (isNear: boolean) => void>();
let observer: IntersectionObserver | undefined;

/**
 * Tells whether an element is within one and a half windows of what the reader sees, now and whenever that changes;
 * returns how to end that.
 */
export function watchNearness(element: Element, hear: (isNear: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) hearers.get(target)?.(isIntersecting);
    },
    { rootMargin: '150% 0px' },
  );
  hearers.set(element, hear);
  observer.observe(element);
  return () => {
    hearers.delete(element);
    observer?.unobserve(element);
  };
}
