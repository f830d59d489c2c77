using Laras.Benchmarks;

switch (args.FirstOrDefault())
{
    case "aturan":
        RegulationBench.Run();
        break;
    case "kota":
        await TownBench.RunAsync();
        break;
    case "impor":
        await ImportBench.RunAsync();
        break;
    default:
        Console.Error.WriteLine("Pilihan: aturan, kota, impor");
        return 2;
}

return 0;
