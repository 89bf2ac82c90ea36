self.moocPackage={standard:"scorm12"};
