// A ring and a dot: a hit. Drawn here so that the pictures need no file and no network.

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="4" fill="#12423a"/>
<circle cx="18" cy="18" r="10" fill="none" stroke="#f4efe6" stroke-width="2.5"/><circle cx="18" cy="18" r="4" fill="#ffb454"/></svg>`;

export default `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
