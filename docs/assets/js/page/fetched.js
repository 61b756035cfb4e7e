// A script that comes later, and what to do once it came or could not.
const fetched = (address, came, lost = came) => {
  const script = doc.createElement("script");
  script.src = address;
  script.onload = came;
  script.onerror = lost;
  doc.head.append(script);
};
