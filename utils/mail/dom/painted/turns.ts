/** Whether one sees the back of an element. */
export function isTurnedAway(element: Element): boolean {
  let turn = turnOf(getComputedStyle(element));
  for (let at = element.parentElement; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.transformStyle !== 'preserve-3d') break;
    turn = turnOf(style).multiply(turn);
  }
  return turn.m33 <= 0;
}

/** Whether what is in an element goes up or down for a person where it goes along for the browser. */
export function isTurned(element: Element | null): boolean {
  let turn = new DOMMatrix();
  for (let at = element; at; at = at.parentElement) turn = turnOf(getComputedStyle(at)).multiply(turn);
  return Math.abs(turn.b) > Math.abs(turn.a);
}

function turnOf({ rotate, transform }: CSSStyleDeclaration): DOMMatrix {
  const [, axis = 'z', angle = ''] = /^(?:(.*) )?(-?[\d.]+)deg$/.exec(rotate) ?? [];
  const [x = 0, y = 0, z = 0] =
    axis.length > 1 ? axis.split(' ').map(Number) : ['x', 'y', 'z'].map((name) => Number(name === axis));
  return new DOMMatrix().rotateAxisAngle(x, y, z, Number(angle)).multiply(new DOMMatrix(transform));
}
