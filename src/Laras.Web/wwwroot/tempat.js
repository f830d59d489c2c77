// The plan of a place can be dragged: the middle and the edge of a circle, the corners of a yard. It only fills the fields
// of the form beside it, which can all be typed; without this file nothing is missing.
const metresPerDegree = 111_320;
const nearestEdge = 10;
const farthestEdge = 5_000;
const firstRadius = 60;
const drawing = "http://www.w3.org/2000/svg";

const plan = document.querySelector("svg[data-tengah]");
const form = document.querySelector("#gambar form");

const pointIn = (text) => {
  const found = /^\s*([-+]?\d{1,3}(?:[.,]\d+)?)[\s,;]+([-+]?\d{1,3}(?:[.,]\d+)?)\s*$/.exec(text.replaceAll("−", "-"));
  const [latitude, longitude] = (found ?? []).slice(1).map((degrees) => Number(degrees.replace(",", ".")));
  return found && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
};

const drag = (svg, fields) => {
  const middle = pointIn(svg.dataset.tengah);
  const metres = Number(svg.dataset.meter);
  const { width, height } = svg.viewBox.baseVal;
  const narrowing = Math.cos((middle.latitude * Math.PI) / 180);

  const spotOf = ({ latitude, longitude }) => ({
    x: width / 2 + ((longitude - middle.longitude) * metresPerDegree * narrowing) / metres,
    y: height / 2 - ((latitude - middle.latitude) * metresPerDegree) / metres,
  });
  const textOf = ({ x, y }) =>
    `${(middle.latitude + ((height / 2 - y) * metres) / metresPerDegree).toFixed(7)}, ` +
    (middle.longitude + ((x - width / 2) * metres) / (metresPerDegree * narrowing)).toFixed(7);
  const under = (event) => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return { x: Math.min(width, Math.max(0, at.x)), y: Math.min(height, Math.max(0, at.y)) };
  };
  const clamp = (radius) => Math.round(Math.min(farthestEdge, Math.max(nearestEdge, radius)));

  const layer = document.createElementNS(drawing, "g");
  const add = (name, attributes) => {
    const element = document.createElementNS(drawing, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    layer.append(element);
    return element;
  };
  const handle = (name, { x, y }, move) => {
    const grip = add("circle", { class: "genggam", cx: x, cy: y, r: 18, "data-pegangan": name });
    add("circle", { class: "pegangan", cx: x, cy: y, r: 7, "pointer-events": "none" });
    grip.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      // The handles are drawn anew with every step, so the sheet itself follows the finger.
      svg.setPointerCapture(event.pointerId);
      const step = (moved) => {
        move(under(moved));
        draw();
      };
      svg.addEventListener("pointermove", step);
      const end = () => svg.removeEventListener("pointermove", step);
      svg.addEventListener("pointerup", end, { once: true });
      svg.addEventListener("pointercancel", end, { once: true });
    });
  };

  const drawCircle = () => {
    const centre = pointIn(fields.tengah.value);
    if (centre === null) {
      return;
    }
    const spot = spotOf(centre);
    const radius = clamp(Number(fields.jarak.value) || firstRadius);
    add("circle", { class: "tarikan", cx: spot.x, cy: spot.y, r: radius / metres });
    handle("tengah", spot, (to) => {
      fields.tengah.value = textOf(to);
      fields.jarak.value ||= firstRadius;
    });
    handle("tepi", { x: spot.x + radius / metres, y: spot.y }, (to) => {
      fields.jarak.value = clamp(Math.hypot(to.x - spot.x, to.y - spot.y) * metres);
    });
  };
  const drawYard = () => {
    const lines = fields.titik.value.split("\n").filter((line) => line.trim() !== "");
    const corners = lines.map(pointIn);
    if (corners.length === 0 || corners.includes(null)) {
      return;
    }
    const spots = corners.map(spotOf);
    add("polygon", { class: "tarikan", points: spots.map(({ x, y }) => `${x},${y}`).join(" ") });
    spots.forEach((spot, place) =>
      handle(`sudut-${place + 1}`, spot, (to) => {
        lines[place] = textOf(to);
        fields.titik.value = lines.join("\n");
      }),
    );
  };
  const draw = () => {
    layer.replaceChildren();
    (fields.bentuk.value === "halaman" ? drawYard : drawCircle)();
  };

  // A press on empty ground puts a new circle there.
  svg.addEventListener("click", (event) => {
    if (fields.bentuk.value !== "halaman" && fields.tengah.value.trim() === "") {
      fields.tengah.value = textOf(under(event));
      fields.jarak.value ||= firstRadius;
      draw();
    }
  });
  form.addEventListener("input", draw);
  svg.append(layer);
  draw();

  const hint = document.createElement("p");
  hint.className = "mini samar atas-1";
  hint.textContent = "Bisa juga ditarik: titik tengah, tepi, atau sudutnya. Isian di samping ikut berubah.";
  svg.after(hint);
};

if (plan && form) {
  drag(plan, form.elements);
}
