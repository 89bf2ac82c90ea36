self.moocPackage={standard:"scorm2004",lms:"moodle",interactions:true,objectives:true,reflections:false};
