self.moocPackage={standard:"scorm12",lms:"moodle",interactions:true,objectives:true,reflections:false};
