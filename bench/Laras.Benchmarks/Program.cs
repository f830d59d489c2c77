using Laras.Benchmarks;

switch (args.FirstOrDefault())
{
    case null or "aturan":
        RegulationBench.Run();
        break;
    default:
        Console.Error.WriteLine("Pilihan: aturan");
        return 2;
}

return 0;
