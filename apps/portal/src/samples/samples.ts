import { javaNethttp } from '@scalar/snippetz/plugins/java/nethttp';
import { jsFetch } from '@scalar/snippetz/plugins/js/fetch';
import { pythonRequests } from '@scalar/snippetz/plugins/python/requests';
import { shellCurl } from '@scalar/snippetz/plugins/shell/curl';
import type { SampleRequest } from './sample.request.js';
import { SAMPLE_LANGUAGES, type SampleView } from './samples.view.js';

type Generate = (request: SampleRequest) => string;

/** With the languages' own clients, or the one that most know. */
const GENERATORS: Readonly<Record<SampleView['language'], Generate>> = {
  curl: (request) => shellCurl.generate(request),
  TypeScript: (request) => `const response = await ${jsFetch.generate(request)};

if (!response.ok) throw new Error(\`\${response.status} \${await response.text()}\`);
console.log(await response.json());`,
  Python: (request) => pythonRequests.generate(request),
  Java: (request) => `import java.net.http.*;

${javaNethttp.generate(request)}`,
};

/** One call in every language. Pure. */
export const samplesOf = (request: SampleRequest): SampleView[] =>
  SAMPLE_LANGUAGES.map((language) => ({ language, code: GENERATORS[language](request) }));
