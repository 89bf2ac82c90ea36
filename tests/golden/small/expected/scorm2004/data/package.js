self.moocPackage={standard:"scorm2004"};
