// How it is reported: uncaught with tabs.
{
	{
		throw new Error('indented with tabs');
	}
}

// exit: 1
// report: same
