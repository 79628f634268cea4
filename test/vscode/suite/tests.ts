import './recognition.test';
import './findings.test';
import './configuration.test';
import './outline.test';
import './quickFix.test';
import './status.test';
import './reading.test';
import './preview.test';
