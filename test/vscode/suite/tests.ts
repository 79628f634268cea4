import './recognition.test';
import './findings.test';
import './outline.test';
import './quickFix.test';
import './status.test';
