// Prints what the MDN HTTP Observatory says of a server on this machine: node scan.js HTTP_PORT HTTPS_PORT PATH
// Its own command knows only the ports 80 and 443.
import { ALL_TESTS } from "@mdn/mdn-http-observatory/src/constants.js";
import { getGradeForScore, getScoreModifier } from "@mdn/mdn-http-observatory/src/grader/grader.js";
import { retrieve } from "@mdn/mdn-http-observatory/src/retriever/retriever.js";

const [httpPort, httpsPort, path] = process.argv.slice(2);
const answers = await retrieve("localhost", { httpPort, httpsPort, path });
const results = ALL_TESTS.map((test) => test(answers)).filter((one) => one.result);
const points = results.map((one) => getScoreModifier(one.result));
const score = points.reduce((sum, one) => sum + one, 100);
console.log(
  JSON.stringify({
    ...getGradeForScore(score),
    failed: results.filter((one) => !one.pass).map((one) => one.result),
  }),
);
