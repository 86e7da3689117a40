window.__STATE__={jobs:[{title:'Reader in Greek',link:"https://a.example/2",open:!0,f:function(){return "}"}},{name:`x`,path:"/y"}]}
