// A callback that is no function is a TypeError at once.
for (const f of [setTimeout, setInterval, setImmediate]) {
  for (const bad of [undefined, 'code', null, 5, {}]) {
    try {
      f(bad, 1);
    } catch (e) {
      console.log(`${e.name} ${e.code}: ${e.message}`);
    }
  }
}

// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received undefined
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received type string ('code')
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received null
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received type number (5)
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received an instance of Object
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received undefined
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received type string ('code')
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received null
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received type number (5)
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received an instance of Object
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received undefined
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received type string ('code')
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received null
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received type number (5)
// expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received an instance of Object
